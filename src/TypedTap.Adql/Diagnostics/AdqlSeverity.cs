namespace TypedTap.Adql;

/// <summary>How bad a finding is.</summary>
public enum AdqlSeverity
{
    /// <summary>The query is within the language, or known services take it, but some refuse it or read it otherwise.</summary>
    Warning,

    /// <summary>The query is not ADQL of this version, or its names and types do not fit the schema.</summary>
    Error,
}
