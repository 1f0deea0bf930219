namespace TypedTap.Tests.Snapshots;

/// <summary>A table of <see cref="FakeService"/>.</summary>
internal sealed record FakeTable(string Schema, string Name, params FakeColumn[] Columns)
{
    public string? Description { get; init; }
}
