using TypedTap.Adql;

namespace TypedTap.Votable.Document;

/// <summary>Collects what a RESOURCE holds while it is read.</summary>
internal sealed class ResourceBuilder : ContextBuilder
{
    public string? Name { get; init; }

    public string? Type { get; init; }

    public string? Utype { get; init; }

    /// <summary>Whether it, or one around it, is of type "meta".</summary>
    public bool IsMeta { get; init; }

    public List<VoTableLink> Links { get; } = [];

    public List<VoTableTable> Tables { get; } = [];

    public VoTableResource Build() => Fill(new VoTableResource { Name = Name, Type = Type, Utype = Utype }) with
    {
        Links = Links.ToValueList(),
        Tables = Tables.ToValueList(),
        Resources = BuildResources(),
    };
}
