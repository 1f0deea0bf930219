using TypedTap.Adql;

namespace TypedTap.Votable.Document;

/// <summary>Collects what VOTABLE and RESOURCE hold while they are read.</summary>
internal class ContextBuilder
{
    public string? Id { get; set; }

    public string? Description { get; set; }

    public List<VoTableInfo> Infos { get; } = [];

    public List<VoTableCoosys> Coosys { get; } = [];

    public List<VoTableTimesys> Timesys { get; } = [];

    public List<VoTableParam> Params { get; } = [];

    public List<VoTableGroup> Groups { get; } = [];

    public List<ResourceBuilder> Resources { get; } = [];

    /// <summary>A copy of a record with what has been collected.</summary>
    protected T Fill<T>(T context)
        where T : VoTableContext => context with
        {
            Id = Id,
            Description = Description,
            Infos = Infos.ToValueList(),
            Coosys = Coosys.ToValueList(),
            Timesys = Timesys.ToValueList(),
            Params = Params.ToValueList(),
            Groups = Groups.ToValueList(),
        };

    protected ValueList<VoTableResource> BuildResources() => Resources.ConvertAll(static resource => resource.Build()).ToValueList();
}
