using System.Linq.Expressions;
using TypedTap.Linq.Translation;

namespace TypedTap.Linq;

/// <summary>A query of any row type, as the translator meets it inside an expression.</summary>
internal interface ITapQuery
{
    /// <summary>What the query begins with, if nothing was done to it yet; null for one that has operators.</summary>
    QueryRoot? Root { get; }

    /// <summary>The operators so far.</summary>
    Expression Expression { get; }

    /// <summary>Where it goes.</summary>
    QuerySession Session { get; }
}
