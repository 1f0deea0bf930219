namespace TypedTap.Adql;

/// <summary>What a checker asks about a service. Implementations answer lookups by name without going through all tables.</summary>
public interface IAdqlSchema
{
    /// <summary>How the service compares names.</summary>
    AdqlNameMatching NameMatching { get; }

    /// <summary>The software behind the service.</summary>
    AdqlImplementation Implementation { get; }

    /// <summary>
    /// True if the list of tables is complete, so that any other is an error; if not, it is a warning, and the table has whatever column a
    /// query names.
    /// </summary>
    bool KnowsAllTables { get; }

    /// <summary>The names of all tables, for suggestions; only asked for after an error.</summary>
    IEnumerable<AdqlTableName> TableNames { get; }

    /// <summary>The names of all declared user-defined functions, for suggestions; only asked for after an error.</summary>
    IEnumerable<string> FunctionNames { get; }

    /// <summary>True if the list of user-defined functions is complete, so that a call of another one is an error.</summary>
    bool DeclaresFunctions { get; }

    /// <summary>All tables whose own name, the last part without quotes, is the given one in any case; in any schema.</summary>
    /// <param name="name">A name without quotes.</param>
    IReadOnlyList<AdqlTableInfo> FindTables(string name);

    /// <summary>The signatures of a declared user-defined function, one for each overload; the name in any case.</summary>
    IReadOnlyList<AdqlFunctionSignature> FindFunctions(string name);

    /// <summary>What the service says about an optional feature.</summary>
    AdqlFeatureSupport Supports(AdqlFeature feature);
}
