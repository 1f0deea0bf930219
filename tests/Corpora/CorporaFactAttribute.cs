namespace TypedTap.Corpora;

/// <summary>A test over files of the corpora; without them it is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CorporaFactAttribute : FactAttribute
{
    public CorporaFactAttribute(params string[] files)
    {
        Files = files;
        Skip = CorporaFolder.Missing(files);
    }

    /// <summary>The files that the test needs.</summary>
    public string[] Files { get; }
}
