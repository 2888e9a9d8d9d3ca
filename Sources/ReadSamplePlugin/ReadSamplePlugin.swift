import PackagePlugin

/// Has the sample articles read while the program is built, so that its first screen need not wait.
@main
struct ReadSamplePlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let output = context.pluginWorkDirectoryURL.appending(path: "SampleRecord.swift")
    // The tool has the articles and the knowledge within it, and is made anew when one changes.
    return [
      .buildCommand(
        displayName: "Reading the sample articles",
        executable: try context.tool(named: "read-sample").url,
        arguments: [output.path()], outputFiles: [output])
    ]
  }
}
