using TypedTap.Adql;
using TypedTap.Votable;

namespace TypedTap.Testing.Formats;

/// <summary>A service that can be called with a value of each row (DataLink 1.1 section 4).</summary>
/// <param name="AccessUrl">Where it is.</param>
/// <param name="StandardId">What it speaks, such as <c>ivo://ivoa.net/std/DataLink#links-1.1</c>; null for something else.</param>
/// <param name="Parameter">The parameter that takes the value, such as <c>ID</c>.</param>
/// <param name="Column">The column with the values.</param>
internal sealed record ServiceDescriptor(string AccessUrl, string? StandardId, string Parameter, string Column)
{
    /// <summary>Further parameters of the service.</summary>
    public ValueList<VoTableParam> Parameters { get; init; } = ValueList<VoTableParam>.Empty;

    /// <summary>The RESOURCE that describes it.</summary>
    /// <param name="fieldId">The XML ID of the column.</param>
    public VoTableResource ToResource(string fieldId)
    {
        var parameters = new List<VoTableParam> { Param("accessURL", AccessUrl) };
        if (StandardId is not null)
            parameters.Insert(0, Param("standardID", StandardId));
        return new VoTableResource
        {
            Type = "meta",
            Utype = "adhoc:service",
            Params = parameters.ToValueList(),
            Groups = ValueList.Of(new VoTableGroup
            {
                Name = "inputParams",
                Params = Parameters.Prepend(Param(Parameter, "") with { Ref = fieldId }).ToValueList(),
            }),
        };
    }

    private static VoTableParam Param(string name, string value) =>
        new() { Name = name, Datatype = "char", Arraysize = "*", Value = value };
}
