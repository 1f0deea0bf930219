using TypedTap.Adql;

namespace TypedTap.Votable.Document;

/// <summary>Collects what stands before the rows of a TABLE while it is read.</summary>
internal sealed class TableBuilder(VoTableTable head, int depth)
{
    /// <summary>The depth of its tags.</summary>
    public int Depth { get; } = depth;

    public List<VoTableField> Fields { get; } = [];

    public List<VoTableParam> Params { get; } = [];

    public List<VoTableGroup> Groups { get; } = [];

    public List<VoTableLink> Links { get; } = [];

    public List<VoTableInfo> Infos { get; } = [];

    public string? Description { get; set; }

    /// <summary>Whether it has had a DATA.</summary>
    public bool DataSeen { get; set; }

    public VoTableTable Build() => head with
    {
        Fields = Fields.ToValueList(),
        Params = Params.ToValueList(),
        Groups = Groups.ToValueList(),
        Links = Links.ToValueList(),
        Infos = Infos.ToValueList(),
        Description = Description,
    };
}
