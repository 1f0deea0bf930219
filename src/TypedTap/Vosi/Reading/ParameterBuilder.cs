namespace TypedTap.Vosi.Reading;

/// <summary>Collects a parameter of an example.</summary>
internal sealed class ParameterBuilder
{
    public string? Key { get; set; }

    public string? Value { get; set; }
}
