using System.Globalization;

namespace TypedTap.Conformance.Fuzzing;

/// <summary>What a run of the fuzzer has seen.</summary>
internal sealed class FuzzFigures
{
    /// <summary>For texts shorter than this, figures per byte say more about what any text needs.</summary>
    private const int LeastLength = 100;

    public long Inputs { get; private set; }

    public long Characters { get; private set; }

    public long Valid { get; private set; }

    public long Errors { get; private set; }

    /// <summary>The most bytes allocated for a character of a text, and that text.</summary>
    public (double Figure, string Text) MostAllocated { get; private set; } = (0, "");

    /// <summary>The most nanoseconds spent on a character of a text, and that text.</summary>
    public (double Figure, string Text) Slowest { get; private set; } = (0, "");

    private long Allocated { get; set; }

    private double Nanoseconds { get; set; }

    /// <summary>Counts a text that was parsed.</summary>
    public void Add(string text, bool valid, int errors, long allocated, TimeSpan elapsed)
    {
        Inputs++;
        Characters += text.Length;
        Valid += valid ? 1 : 0;
        Errors += errors;
        Allocated += allocated;
        Nanoseconds += elapsed.TotalNanoseconds;
        if (text.Length < LeastLength)
            return;
        if ((double)allocated / text.Length is var bytes && bytes > MostAllocated.Figure)
            MostAllocated = (bytes, text);
        if (IsSlowest(text, elapsed))
            Slowest = (elapsed.TotalNanoseconds / text.Length, text);
    }

    /// <summary>True if a text took longer for its length than any before.</summary>
    public bool IsSlowest(string text, TimeSpan elapsed) =>
        text.Length >= LeastLength && elapsed.TotalNanoseconds / text.Length > Slowest.Figure;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {Inputs:N0} inputs, {Characters:N0} characters, {Share(Valid):F1} % valid, {Errors:N0} errors
        parsing allocates {Average(Allocated):F1} bytes a character, at most {MostAllocated.Figure:F0}: {Excerpt(MostAllocated.Text)}
        parsing takes {Average(Nanoseconds):F1} ns a character, at most {Slowest.Figure:F0}: {Excerpt(Slowest.Text)}
        """);

    private static string Excerpt(string text) => text.Length <= 60
        ? FuzzText.Escape(text)
        : string.Create(CultureInfo.InvariantCulture, $"{FuzzText.Escape(text[..60])} and {text.Length - 60:N0} more");

    private double Share(long count) => Inputs == 0 ? 0 : 100.0 * count / Inputs;

    private double Average(double sum) => Characters == 0 ? 0 : sum / Characters;
}
