#include "CFormats.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>

struct cf_markup {
  void *document;
  void *reader;
  int in_attributes;
};

/* Options of libxml2's parsers: recover, no errors or warnings on standard error, no network. */
enum { RECOVER = 1, NOERROR = 1 << 5, NOWARNING = 1 << 6, NONET = 1 << 11 };

static struct {
  void (*init)(void);
  void *(*read_html)(const char *, int, const char *, const char *, int);
  void *(*read_xml)(const char *, int, const char *, const char *, int);
  void (*free_document)(void *);
  void *(*walker)(void *);
  void (*free_reader)(void *);
  int (*read)(void *);
  int (*kind)(void *);
  int (*depth)(void *);
  int (*is_empty)(void *);
  const char *(*name)(void *);
  const char *(*value)(void *);
  int (*first_attribute)(void *);
  int (*next_attribute)(void *);
  int (*to_element)(void *);
} xml;

static const char *missing;

static void load(void) {
  void *library = dlopen("libxml2.so.2", RTLD_NOW | RTLD_LOCAL);
  if (!library) library = dlopen("libxml2.so.16", RTLD_NOW | RTLD_LOCAL);
  if (!library) library = dlopen("libxml2.so", RTLD_NOW | RTLD_LOCAL);
  missing = "HTML and feeds are read with libxml2, which is not installed (apt-get install libxml2)";
  if (!library) return;
  const struct { void *place; const char *name; } functions[] = {
    {&xml.init, "xmlInitParser"},
    {&xml.read_html, "htmlReadMemory"},
    {&xml.read_xml, "xmlReadMemory"},
    {&xml.free_document, "xmlFreeDoc"},
    {&xml.walker, "xmlReaderWalker"},
    {&xml.free_reader, "xmlFreeTextReader"},
    {&xml.read, "xmlTextReaderRead"},
    {&xml.kind, "xmlTextReaderNodeType"},
    {&xml.depth, "xmlTextReaderDepth"},
    {&xml.is_empty, "xmlTextReaderIsEmptyElement"},
    {&xml.name, "xmlTextReaderConstName"},
    {&xml.value, "xmlTextReaderConstValue"},
    {&xml.first_attribute, "xmlTextReaderMoveToFirstAttribute"},
    {&xml.next_attribute, "xmlTextReaderMoveToNextAttribute"},
    {&xml.to_element, "xmlTextReaderMoveToElement"},
  };
  for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
    void *function = dlsym(library, functions[i].name);
    if (!function) {
      missing = "this libxml2 cannot walk over a document; a newer one can";
      return;
    }
    *(void **)functions[i].place = function;
  }
  xml.init();
  missing = NULL;
}

const char *cf_markup_missing(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return missing;
}

struct cf_markup *cf_markup_open(const char *bytes, size_t count, int is_html, int is_strict) {
  if (cf_markup_missing() || count > 1 << 30) return NULL;
  void *(*parse)(const char *, int, const char *, const char *, int) =
      is_html ? xml.read_html : xml.read_xml;
  void *document = parse(
      bytes, (int)count, NULL, "UTF-8", (is_strict ? 0 : RECOVER) | NOERROR | NOWARNING | NONET);
  if (!document) return NULL;
  void *reader = xml.walker(document);
  struct cf_markup *markup = calloc(1, sizeof *markup);
  if (!reader || !markup) {
    if (reader) xml.free_reader(reader);
    xml.free_document(document);
    free(markup);
    return NULL;
  }
  markup->document = document;
  markup->reader = reader;
  return markup;
}

int cf_markup_next(struct cf_markup *markup) {
  markup->in_attributes = 0;
  return xml.read(markup->reader) == 1;
}

int cf_markup_kind(struct cf_markup *markup) { return xml.kind(markup->reader); }
int cf_markup_depth(struct cf_markup *markup) { return xml.depth(markup->reader); }
int cf_markup_is_empty(struct cf_markup *markup) { return xml.is_empty(markup->reader) == 1; }
const char *cf_markup_name(struct cf_markup *markup) { return xml.name(markup->reader); }
const char *cf_markup_value(struct cf_markup *markup) { return xml.value(markup->reader); }

int cf_markup_attribute(struct cf_markup *markup) {
  int found = markup->in_attributes ? xml.next_attribute(markup->reader)
                                    : xml.first_attribute(markup->reader);
  markup->in_attributes = found == 1;
  if (found != 1) xml.to_element(markup->reader);
  return found == 1;
}

void cf_markup_close(struct cf_markup *markup) {
  xml.free_reader(markup->reader);
  xml.free_document(markup->document);
  free(markup);
}
