using TypedTap.Packaging.Tests.Support;

namespace TypedTap.Packaging.Tests.Contents;

/// <summary>
/// Every reference of what others load must be lent by them or lie beside it. A host that lacks one says so where hardly anybody looks
/// (CS8784), and the user sees only that types are missing; other hosts have it, so that no build here would notice.
/// </summary>
[Collection(OnePackage.Name)]
public sealed class ReferenceTests(Package package)
{
    private string Analyzers => Path.Combine(package.Extracted, "analyzers", "dotnet", "cs");

    [Fact]
    public void Analyzers_find_everything_that_they_refer_to()
    {
        var shipped = AssemblyFile.In(Analyzers).ToDictionary(file => file.Name, file => file.Version, StringComparer.Ordinal);
        Assert.Contains("TypedTap.Generators", shipped.Keys);
        Assert.Empty(
            from file in AssemblyFile.In(Analyzers)
            from reference in file.References
            where !IsAtLeast(shipped, reference) && !IsAtLeast(CompilerHosts.Lend, reference)
                && !(file.Name == "TypedTap.CodeFixes" && IsAtLeast(CompilerHosts.EditorsLend, reference))
            select $"{file.Name} → {reference.Name} {reference.Version}");
    }

    [Fact]
    public void Nothing_is_shipped_that_every_host_has() =>
        Assert.DoesNotContain(AssemblyFile.In(Analyzers), file => CompilerHosts.Lend.ContainsKey(file.Name));

    [Fact]
    public void Tasks_need_nothing_but_MSBuild() =>
        Assert.Empty(
            from file in AssemblyFile.In(Path.Combine(package.Extracted, "tasks", "netstandard2.0"))
            from reference in file.References
            where !IsAtLeast(CompilerHosts.BuildsLend, reference)
            select $"{file.Name} → {reference.Name} {reference.Version}");

    [Fact]
    public void The_program_has_all_that_its_runtime_has_not()
    {
        var folder = Path.Combine(package.Extracted, "tools", "net8.0");
        var shipped = AssemblyFile.In(folder).Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        var runtime = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(Path.GetFileNameWithoutExtension)
            .ToHashSet(StringComparer.Ordinal);
        Assert.Contains("TypedTap.Build.Program", shipped);
        var wanted = AssemblyFile.In(folder)
            .SelectMany(file => file.References)
            .Select(reference => reference.Name)
            .ToHashSet(StringComparer.Ordinal);
        wanted.ExceptWith(shipped);
        wanted.ExceptWith(runtime!);
        Assert.Empty(wanted);
        Assert.Contains(
            "\"Major\"", File.ReadAllText(Path.Combine(folder, "TypedTap.Build.Program.runtimeconfig.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_has_a_strong_name_and_ours_the_version_of_the_release()
    {
        var release = Version.Parse(package.FullVersion.Split('-')[0] + ".0");
        var ours = AssemblyFile.Read(typeof(ReferenceTests).Assembly.Location).PublicKey;
        var files = Directory.GetFiles(package.Extracted, "*.dll", SearchOption.AllDirectories).Select(AssemblyFile.Read).ToList();
        Assert.DoesNotContain(files, file => file.PublicKey.Length == 0);
        Assert.All(
            files.Where(file => file.Name.StartsWith("TypedTap", StringComparison.Ordinal)),
            file => Assert.Equal((file.Name, ours, release), (file.Name, file.PublicKey, file.Version)));
    }

    private static bool IsAtLeast(IReadOnlyDictionary<string, Version> there, (string Name, Version Version) wanted) =>
        there.TryGetValue(wanted.Name, out var version) && version >= wanted.Version;
}
