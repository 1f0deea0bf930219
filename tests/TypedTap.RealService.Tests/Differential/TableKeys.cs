namespace TypedTap.RealService.Tests.Differential;

/// <summary>Columns by which tables are joined: foreign keys, and some that merely have values in common.</summary>
internal static class TableKeys
{
    public static readonly IReadOnlyList<(string Left, string Key, string Right, string OtherKey)> All =
    [
        ("caom2.observation", "obsID", "caom2.plane", "obsID"),
        ("caom2.plane", "planeID", "caom2.artifact", "planeID"),
        ("obsdata.main", "obs_publisher_did", "ivoa.obscore", "obs_publisher_did"),
        ("obsdata.main", "obs_id", "ivoa.obscore", "obs_id"),
        ("dbo.raw", "dp_id", "obsdata.main", "dp_id"),
        ("bench.types", "id", "caom2.observation", "sequenceNumber"),
        ("bench.types", "id", "caom2.plane", "calibrationLevel"),
        ("bench.types", "id", "dbo.raw", "det_ndit"),
        ("obsdata.images", "object", "obsdata.main", "target_name"),
    ];

    /// <summary>The columns by which a table is joined with another one; null if it is not.</summary>
    public static (string Own, string Foreign)? Between(string table, string other)
    {
        foreach (var (left, key, right, otherKey) in All)
        {
            if (left == table && right == other)
                return (key, otherKey);
            if (right == table && left == other)
                return (otherKey, key);
        }

        return null;
    }
}
