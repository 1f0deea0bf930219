namespace TypedTap.Testing.Engine.Planning;

/// <summary>How a part comes to those that are joined already.</summary>
internal enum JoinMethod
{
    /// <summary>It is the first.</summary>
    First,

    /// <summary>By equal keys, or without any by pairs of all rows.</summary>
    Hash,

    /// <summary>By an index over its rows.</summary>
    Lookup,
}
