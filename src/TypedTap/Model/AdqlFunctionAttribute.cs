namespace TypedTap;

/// <summary>
/// Says which function of the service a method stands for. The method is for conditions, projections and sort keys of queries, where its
/// call becomes a call of the function; generated for the functions that a service declares.
/// </summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class AdqlFunctionAttribute : Attribute
{
    /// <summary>Names the function.</summary>
    /// <param name="name">The function's name in ADQL, such as <c>ivo_hasword</c>.</param>
    public AdqlFunctionAttribute(string name) => Name = name;

    /// <summary>The function's name in ADQL.</summary>
    public string Name { get; }
}
