namespace TypedTap.Testing.Engine.Grouping;

internal static class Growing
{
    /// <summary>The place of a group, in an array that grows with the groups.</summary>
    public static ref T At<T>(ref T[] values, int group)
    {
        if (group >= values.Length)
            Array.Resize(ref values, Math.Max(group + 1, values.Length * 2));
        return ref values[group];
    }

    /// <summary>What a group has; the default if no row of it has been added.</summary>
    public static T Get<T>(T[] values, int group) => group < values.Length ? values[group] : default!;
}
