namespace TypedTap.Querying.Members;

/// <summary>What a member of C# means in a query.</summary>
public enum TranslatableMember
{
    /// <summary>A null test of a nullable value, negated.</summary>
    HasValue,

    /// <summary>The value itself.</summary>
    Value,

    /// <summary>The value, or its type's default where it is null.</summary>
    ValueOrDefault,

    /// <summary>A string begins with a text.</summary>
    StartsWith,

    /// <summary>A string ends with a text.</summary>
    EndsWith,

    /// <summary>A string contains a text.</summary>
    ContainsText,

    /// <summary>A string is null or empty.</summary>
    IsNullOrEmpty,

    /// <summary>Two values are equal.</summary>
    AreEqual,

    /// <summary>A list known to the client contains a value.</summary>
    ListContains,

    /// <summary>Some value of a list known to the client meets a condition.</summary>
    ListAny,

    /// <summary>All values of a list known to the client meet a condition.</summary>
    ListAll,

    /// <summary>The order of two texts, of which only equality can be asked.</summary>
    CompareTexts,

    /// <summary>Texts joined.</summary>
    Concat,

    /// <summary>Texts put into a text.</summary>
    Format,

    /// <summary>The value that the method is called on.</summary>
    Itself,

    /// <summary>A logarithm to another base than e.</summary>
    LogarithmOfBase,

    /// <summary>A point on the sky, from two columns.</summary>
    SkyPoint,

    /// <summary>A circle on the sky, around a point or two columns.</summary>
    SkyCircle,

    /// <summary>A point or a shape lies inside another one.</summary>
    IsWithin,

    /// <summary>The same, asked of the one that is outside.</summary>
    SkyContains,

    /// <summary>Two shapes have positions in common.</summary>
    Intersects,

    /// <summary>The angle between two points.</summary>
    DistanceTo,

    /// <summary>The area of a shape.</summary>
    Area,

    /// <summary>The centre of gravity of a shape.</summary>
    Centroid,

    /// <summary>A point's right ascension.</summary>
    PointRa,

    /// <summary>A point's declination.</summary>
    PointDec,

    /// <summary>An angle of a number of degrees.</summary>
    Degrees,

    /// <summary>An angle of a number of minutes of arc.</summary>
    Arcminutes,

    /// <summary>An angle of a number of seconds of arc.</summary>
    Arcseconds,

    /// <summary>An angle as a number of degrees.</summary>
    InDegrees,

    /// <summary>An angle as a number of minutes of arc.</summary>
    InArcminutes,

    /// <summary>An angle as a number of seconds of arc.</summary>
    InArcseconds,
}
