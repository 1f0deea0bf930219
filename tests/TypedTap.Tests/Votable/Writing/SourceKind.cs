namespace TypedTap.Tests.Votable.Writing;

/// <summary>An enumeration that becomes an int.</summary>
public enum SourceKind
{
    Unknown,
    Star,
    Galaxy = 40,
}
