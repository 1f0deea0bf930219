using System.ComponentModel;

namespace TypedTap.Model;

/// <summary>What generated methods for a service's functions do where no query translates them; not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AdqlFunctionCall
{
    /// <summary>The exception for a call outside of a query.</summary>
    /// <param name="name">The function's name in ADQL.</param>
    public static InvalidOperationException OutsideOfQuery(string name) => new(
        $"{name} runs on the service, not here: call it inside a query, such as Where(r => …), Select or OrderBy of a table of the archive.");
}
