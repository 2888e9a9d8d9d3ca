@main struct BandstandBench { static func main() { print("name\tms\tMB/s") } }
