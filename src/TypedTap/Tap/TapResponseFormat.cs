namespace TypedTap.Tap;

/// <summary>How the rows of a VOTable are written (VOTable 1.4 §5). Whatever comes is read, BINARY too;
/// nobody needs to ask for that, and the DaCHS family refuses the words while it is what it sends unasked.</summary>
public enum TapResponseFormat
{
    /// <summary>As the service likes: no <c>RESPONSEFORMAT</c> is sent.</summary>
    Default,

    /// <summary>XML elements. The largest on the wire, and the one that every service can write.</summary>
    TableData,

    /// <summary>Base64 of packed values with null flags. The most exact, and the fastest to read.</summary>
    Binary2,
}
