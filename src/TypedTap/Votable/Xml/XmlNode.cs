namespace TypedTap.Votable.Xml;

/// <summary>What <see cref="XmlPull"/> stands on.</summary>
internal enum XmlNode : byte
{
    None,
    Start,
    End,

    /// <summary>Text that is not blank, in a place where it was not asked for.</summary>
    Text,
}
