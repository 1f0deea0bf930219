using System.Linq.Expressions;

namespace TypedTap.Linq;

/// <summary>A query of any row type, as the translator meets it inside an expression.</summary>
internal interface ITapQuery
{
    /// <summary>The table, if the query selects all of its rows and nothing else was done yet.</summary>
    TapTableMapping? Table { get; }

    /// <summary>The operators so far.</summary>
    Expression Expression { get; }

    /// <summary>Where it goes.</summary>
    QuerySession Session { get; }
}
