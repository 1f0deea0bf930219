namespace TypedTap.Tests.Snapshots;

/// <summary>A foreign key of <see cref="FakeService"/>.</summary>
internal sealed record FakeKey(string Id, string From, string FromColumn, string Target, string TargetColumn);
