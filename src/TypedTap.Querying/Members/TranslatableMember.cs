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

    /// <summary>A point lies inside a circle.</summary>
    IsWithinCircle,

    /// <summary>A region and a circle have points in common.</summary>
    IntersectsCircle,
}
