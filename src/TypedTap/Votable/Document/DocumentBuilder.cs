namespace TypedTap.Votable.Document;

/// <summary>Collects what a document holds while it is read.</summary>
internal sealed class DocumentBuilder : ContextBuilder
{
    public string? Version { get; set; }

    public string? Namespace { get; set; }

    public VoTableDocument Build() =>
        Fill(new VoTableDocument { Version = Version, Namespace = Namespace }) with { Resources = BuildResources() };
}
