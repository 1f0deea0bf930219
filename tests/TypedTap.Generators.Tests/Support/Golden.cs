using System.Runtime.CompilerServices;

namespace TypedTap.Generators.Tests.Support;

/// <summary>
/// Compares text with a file in the Golden folder. With TYPEDTAP_REWRITE_GOLDEN=1 the file is written anew, so that git
/// shows what a change of the generator does.
/// </summary>
internal static class Golden
{
    public static void Check(string name, string actual, [CallerFilePath] string caller = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(caller)!, "..", "Golden", name + ".txt");
        var version = typeof(TapArchiveGenerator).Assembly.GetName().Version!.ToString();
        var text = actual.Replace($"\"{version}\"", "\"VERSION\"", StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("TYPEDTAP_REWRITE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            return;
        }

        Assert.True(
            File.Exists(path),
            $"There is no golden file '{name}.txt'; run the tests with TYPEDTAP_REWRITE_GOLDEN=1 and look at what they write.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }
}
