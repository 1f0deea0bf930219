using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedTap.Generators.Tests.Support;

/// <summary>What generated code is compiled against: the framework and the real assemblies of TypedTap.</summary>
internal static class References
{
    private static readonly Lazy<IReadOnlyList<MetadataReference>> Loaded = new(Load);

    public static IReadOnlyList<MetadataReference> All => Loaded.Value;

    private static List<MetadataReference> Load()
    {
        var platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        var list = new List<MetadataReference>();
        var hasRuntime = false;
        foreach (var path in platform.Split(Path.PathSeparator))
        {
            var name = Path.GetFileName(path);
            hasRuntime |= name == "TypedTap.dll";
            if (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "TypedTap.dll" or "TypedTap.Adql.dll" or "TypedTap.Metadata.dll" or "TypedTap.Querying.dll")
                list.Add(MetadataReference.CreateFromFile(path));
        }

        if (!hasRuntime)
        {
            var stub = CSharpCompilation.Create("TypedTap", [CSharpSyntaxTree.ParseText(File.ReadAllText("/tmp/gen/RuntimeStub.cs"))], list, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
            var stream = new MemoryStream();
            var result = stub.Emit(stream);
            Assert.True(result.Success, string.Join("\n", result.Diagnostics));
            stream.Position = 0;
            list.Add(MetadataReference.CreateFromStream(stream));
        }

        return list;
    }
}
