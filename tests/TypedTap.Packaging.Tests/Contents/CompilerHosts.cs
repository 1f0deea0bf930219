namespace TypedTap.Packaging.Tests.Contents;

/// <summary>What every process that loads analyzers for us has at least, and in which version.</summary>
internal static class CompilerHosts
{
    /// <summary>
    /// The oldest are the compilers on .NET Framework of Roslyn 4.14 (Visual Studio 17.14, MSBuild.exe): what lies in <c>tasks/net472</c>
    /// of the package Microsoft.Net.Compilers.Toolset 4.14.0. Compilers on .NET have all of it and more.
    /// </summary>
    public static IReadOnlyDictionary<string, Version> Lend { get; } = new Dictionary<string, Version>(StringComparer.Ordinal)
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 14, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 14, 0, 0),
        ["System.Buffers"] = new(4, 0, 3, 0),
        ["System.Collections.Immutable"] = new(9, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
        ["System.Numerics.Vectors"] = new(4, 1, 4, 0),
        ["System.Reflection.Metadata"] = new(9, 0, 0, 0),
        ["System.Runtime.CompilerServices.Unsafe"] = new(6, 0, 0, 0),
        ["System.Text.Encoding.CodePages"] = new(7, 0, 0, 0),
        ["System.Threading.Tasks.Extensions"] = new(4, 2, 0, 1),
    };

    /// <summary>What editors have besides; only code fixes may ask for it, which compilers never load.</summary>
    public static IReadOnlyDictionary<string, Version> EditorsLend { get; } = new Dictionary<string, Version>(StringComparer.Ordinal)
    {
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 14, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 14, 0, 0),
        ["System.Composition.AttributedModel"] = new(9, 0, 0, 0),
    };

    /// <summary>What MSBuild has, in every version since 15.</summary>
    public static IReadOnlyDictionary<string, Version> BuildsLend { get; } = new Dictionary<string, Version>(StringComparer.Ordinal)
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.Build.Framework"] = new(15, 1, 0, 0),
        ["Microsoft.Build.Utilities.Core"] = new(15, 1, 0, 0),
    };
}
