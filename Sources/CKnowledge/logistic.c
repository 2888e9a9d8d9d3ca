#include <math.h>

#include "CKnowledge.h"

double ck_logistic(double x) { return 1 / (1 + exp(-x)); }

double ck_log_odds(double p) { return log(p / (1 - p)); }

float ck_exponential(float x) { return expf(x); }
