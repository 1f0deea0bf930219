using TypedTap.Adql;

namespace TypedTap.Vosi;

/// <summary>An example of how to use a service (DALI 1.1, section 2.3; TAP 1.1, section 2.4.5).</summary>
public sealed record DaliExample
{
    /// <summary>The id of its element, by which it can be linked to, or null.</summary>
    public string? Id { get; init; }

    /// <summary>The <c>resource</c> of its element, normally <c>#</c> and the id, or null.</summary>
    public string? Resource { get; init; }

    /// <summary>What it is called; empty when it has no name.</summary>
    public string Name => First("name") ?? "";

    /// <summary>The standard whose capability it is for (<c>capability</c>), or null.</summary>
    public string? Capability => First("capability");

    /// <summary>The ADQL: what <c>query</c> says, else the parameter QUERY; null when there is neither.</summary>
    public string? Query => First("query")
        ?? Parameters.FirstOrDefault(static p => p.Key.Equals("QUERY", StringComparison.OrdinalIgnoreCase))?.Value;

    /// <summary>The tables that it is about (<c>table</c>).</summary>
    public IEnumerable<string> Tables => Properties
        .Where(static property => property.Name == "table").Select(static property => property.Text);

    /// <summary>The parameters to send, in the page's order.</summary>
    public ValueList<DaliParameter> Parameters { get; init => field = value ?? []; } = [];

    /// <summary>
    /// Everything that it says, terms of other standards included, in the page's order; parameters stand in <see cref="Parameters"/>.
    /// </summary>
    public ValueList<DaliProperty> Properties { get; init => field = value ?? []; } = [];

    private string? First(string name) => Properties.FirstOrDefault(property => property.Name == name)?.Text;
}
