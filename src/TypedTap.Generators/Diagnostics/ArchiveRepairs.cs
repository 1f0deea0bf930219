namespace TypedTap.Generators.Diagnostics;

/// <summary>What can be done to a class mechanically so that it can become an archive. Both assemblies compile this file.</summary>
internal static class ArchiveRepairs
{
    public const string AddPartial = "add-partial";
    public const string AddPartialAround = "add-partial-around";
    public const string RemoveStatic = "remove-static";
    public const string RemoveFile = "remove-file";
    public const string RemoveBase = "remove-base";
    public const string MakeClass = "make-class";
    public const string RemoveNamespace = "remove-namespace";
}
