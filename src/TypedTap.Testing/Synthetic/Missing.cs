namespace TypedTap.Testing.Synthetic;

/// <summary>When a column has no value.</summary>
internal enum Missing
{
    /// <summary>In some rows, whatever the other columns have.</summary>
    AtRandom,

    /// <summary>In the rows that have no place on the sky.</summary>
    WithPosition,

    /// <summary>In none: identifiers, times.</summary>
    Never,
}
