namespace TypedTap.Sky.Text;

/// <summary>What a written coordinate says of its own unit.</summary>
internal enum SexagesimalKind
{
    /// <summary>One number without a unit.</summary>
    Plain,

    /// <summary>Two or three numbers between colons or blanks: the first is what the place in the text makes it.</summary>
    Parts,

    /// <summary>Hours, minutes and seconds of time: <c>8h45m7.5s</c>.</summary>
    Hours,

    /// <summary>Degrees, minutes and seconds of arc: <c>54d18m</c>, <c>54°18′</c>, <c>54.3 deg</c>.</summary>
    Degrees,
}
