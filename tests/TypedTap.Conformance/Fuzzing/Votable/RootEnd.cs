namespace TypedTap.Conformance.Fuzzing.Votable;

/// <summary>Finds the end of a document's root.</summary>
internal static class RootEnd
{
    /// <summary>Where its end tag begins or before; 0 when there is none, or it is not written in ASCII.</summary>
    public static int Of(ReadOnlySpan<byte> document)
    {
        for (var at = 0; ; at += 2)
        {
            var next = document[at..].IndexOf("</"u8);
            if (next < 0)
                return 0;
            at += next;
            var name = document[(at + 2)..];
            var end = name.IndexOfAny(">\r\n\t "u8);
            if (end >= 0 && (name[..end].SequenceEqual("VOTABLE"u8) || name[..end].EndsWith(":VOTABLE"u8)))
                return at;
        }
    }
}
