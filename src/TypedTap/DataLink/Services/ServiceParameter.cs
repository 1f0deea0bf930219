using TypedTap.Adql;
using TypedTap.DataLink.Checks;
using TypedTap.Votable;

namespace TypedTap.DataLink;

/// <summary>An input of a described service (DataLink 1.1 section 4.3): a PARAM of its group <c>inputParams</c>.</summary>
public sealed record ServiceParameter
{
    internal ServiceParameter(VoTableParam param) => Param = param;

    /// <summary>The PARAM as published.</summary>
    public VoTableParam Param { get; }

    /// <summary>The name; case does not count.</summary>
    public string Name => Param.Name;

    /// <summary>The datatype: double, int, char …</summary>
    public string Datatype => Param.Datatype;

    /// <summary>The array size of one value: <c>3</c>, <c>2</c>, <c>*</c>; null for a single one.</summary>
    public string? Arraysize => Param.Arraysize;

    /// <summary>What the numbers or characters are: circle, polygon, interval, timestamp …</summary>
    public string? Xtype => Param.Xtype;

    /// <summary>The unit of the numbers.</summary>
    public string? Unit => Param.Unit;

    /// <summary>The unified content descriptor.</summary>
    public string? Ucd => Param.Ucd;

    /// <summary>What it does.</summary>
    public string? Description => Param.Description;

    /// <summary>The XML ID of the column whose value it takes; null where it takes none.</summary>
    public string? Ref => string.IsNullOrWhiteSpace(Param.Ref) ? null : Param.Ref.Trim();

    /// <summary>
    /// The value that a call has unless it is set, or null. What cannot be one, such as <c>[0. 0.]</c> for two numbers, is as good as none.
    /// </summary>
    public string? FixedValue => ParameterShape.IsUsable(Param) ? Param.Value : null;

    /// <summary>The lower limit as published; null when there is none.</summary>
    public string? Minimum => Text(Param.Values?.Min);

    /// <summary>
    /// The upper limit as published: a number, or the shape that holds all data (SODA 1.0 section 4.2). Null when there is none.
    /// </summary>
    public string? Maximum => Text(Param.Values?.Max);

    /// <summary>The values that it takes, flat; empty when it takes any.</summary>
    public ValueList<VoTableOption> Options => [.. Flat(Param.Values?.Options ?? ValueList<VoTableOption>.Empty)];

    /// <summary>
    /// Whether a call must have it: it takes the value of a column, or is the identifier that everything is about. Of others the standard
    /// does not say it.
    /// </summary>
    public bool IsRequired => Ref is not null || Name.Equals("ID", StringComparison.OrdinalIgnoreCase);

    /// <summary>Name, type, unit and limits.</summary>
    public override string ToString() =>
        $"{Name} {Param.TypeText}{(Xtype is null ? "" : $" ({Xtype})")}{(string.IsNullOrEmpty(Unit) ? "" : $" {Unit}")}"
            + $"{(Minimum is null ? "" : $" from {Minimum}")}{(Maximum is null ? "" : $" to {Maximum}")}";

    private static string? Text(VoTableLimit? limit) => string.IsNullOrWhiteSpace(limit?.Value) ? null : limit.Value.Trim();

    private static IEnumerable<VoTableOption> Flat(ValueList<VoTableOption> options) =>
        options.SelectMany(static option => Flat(option.Options).Prepend(option));
}
