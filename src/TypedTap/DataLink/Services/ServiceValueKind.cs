namespace TypedTap.DataLink;

/// <summary>What a <see cref="ServiceValue"/> is made of.</summary>
internal enum ServiceValueKind
{
    /// <summary>A text, which is sent as it is.</summary>
    Text,

    /// <summary>A truth value.</summary>
    Truth,

    /// <summary>Numbers.</summary>
    Numbers,

    /// <summary>Two numbers, of which the first is the smaller one.</summary>
    Interval,

    /// <summary>Times.</summary>
    Times,

    /// <summary>A shape on the sky.</summary>
    Shape,
}
