using TypedTap.Adql;
using TypedTap.Linq.Execution;

namespace TypedTap.Linq;

public partial class TapQuery<T>
{
    /// <summary>
    /// The query in a version of ADQL, whatever the service declares: 2.0 has a coordinate system in every shape on the sky, 2.1 none. What
    /// is otherwise particular about the service counts. Touches no network.
    /// </summary>
    /// <param name="version">The version.</param>
    /// <exception cref="TapQueryNotSupportedException">The version, or ADQL altogether, lacks something that the query needs.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It is no version of the language.</exception>
    public string ToAdql(AdqlVersion version)
    {
        if (version is not (AdqlVersion.V2_0 or AdqlVersion.V2_1))
            throw new ArgumentOutOfRangeException(nameof(version), version, "ADQL has the versions 2.0 and 2.1.");
        return CompiledQuery.Of<T>(_expression, Session with { Dialect = Session.Dialect.InVersion(version) }).Adql;
    }
}
