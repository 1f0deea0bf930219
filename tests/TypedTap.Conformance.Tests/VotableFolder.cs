using System.Text.Json;

namespace TypedTap.Conformance.Tests;

/// <summary>A folder with one document, its manifest and its truth; gone after the test.</summary>
internal sealed class VotableFolder : IDisposable
{
    public const string Document =
        """
        <VOTABLE version="1.3"><RESOURCE type="results"><TABLE><FIELD name="n" datatype="int"/><FIELD name="s" datatype="char" arraysize="*"/>
        <DATA><TABLEDATA><TR><TD>1</TD><TD> a</TD></TR><TR><TD/><TD>b</TD></TR></TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>
        """;

    /// <summary>The beginning of the SHA-256 of <c>1\n~\n</c>.</summary>
    public const string Numbers = "0279667a74378604";

    /// <summary>Of <c>" a"\n"b"\n</c>.</summary>
    public const string Kept = "f1def81ec62554ee";

    /// <summary>Of <c>"a"\n"b"\n</c>.</summary>
    public const string Stripped = "14bdec8c77f9feeb";

    private readonly string _root = Directory.CreateTempSubdirectory("typedtap-").FullName;

    public VotableFolder(string document, string expected, object? truth)
    {
        Directory.CreateDirectory(Path);
        Directory.CreateDirectory(System.IO.Path.Combine(_root, "truth"));
        File.WriteAllText(System.IO.Path.Combine(Path, "a.vot"), document);
        File.WriteAllText(
            System.IO.Path.Combine(Path, "manifest.jsonl"),
            JsonSerializer.Serialize(
                new { file = "a.vot", expected, source = "someone:a.vot", notes = "what is odd", truth = "../truth/a.json" }));
        File.WriteAllText(
            System.IO.Path.Combine(_root, "truth", "a.json"), JsonSerializer.Serialize(truth ?? new { tables = Array.Empty<object>() }));
    }

    public string Path => System.IO.Path.Combine(_root, "votable");

    /// <summary>A truth about <see cref="Document"/>.</summary>
    /// <param name="stil">STIL's digest of the strings.</param>
    /// <param name="astropy">astropy's.</param>
    /// <param name="stilRows">The rows that STIL lists.</param>
    /// <param name="astropyRows">The rows that astropy lists.</param>
    /// <param name="numbers">Both's digest of the numbers.</param>
    public static object Truth(string stil, string astropy, object?[][] stilRows, object?[][] astropyRows, string numbers = Numbers) => new
    {
        tables = new[]
        {
            new
            {
                nrow = 2,
                ncol = 2,
                columns = new object[]
                {
                    new { name = "n", stil = new object?[] { "Integer", null, 1, numbers, numbers },
                        astropy = new object[] { "int32", 1, numbers, numbers } },
                    new { name = "s", stil = new object?[] { "String", null, 0, stil, stil },
                        astropy = new object[] { "object", 0, astropy, astropy } },
                },
                rows = stilRows,
                rows_astropy = astropyRows,
            },
        },
    };

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
