using TypedTap.Adql;

namespace TypedTap.Vosi.Reading;

/// <summary>Collects what belongs to an example, or to none.</summary>
internal sealed class ExampleBuilder
{
    public string? Id { get; init; }

    public string? Resource { get; init; }

    public List<ParameterBuilder> Parameters { get; } = [];

    public List<DaliProperty> Properties { get; } = [];

    public DaliExample Build() => new()
    {
        Id = Id.OrNull(),
        Resource = Resource.OrNull(),
        Parameters = [.. Parameters.Select(static parameter => new DaliParameter(parameter.Key ?? "", parameter.Value ?? ""))],
        Properties = [.. Properties],
    };
}
