using System.Diagnostics.CodeAnalysis;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine;

/// <summary>
/// What a query is run over: tables by name, and the functions of the service. Uploads are tables of the schema TAP_UPLOAD.
/// </summary>
internal abstract class EngineDatabase
{
    /// <summary>
    /// Finds a table. Names come as the query writes them without quotes; a part that was delimited is to be matched exactly, another in
    /// any case. Without a schema it is looked for in all of them.
    /// </summary>
    /// <returns>False if there is none.</returns>
    /// <exception cref="EngineException">More than one schema has it.</exception>
    public abstract bool TryFindTable(TypedTap.Adql.AdqlTableName name, [NotNullWhen(true)] out EngineTable? table);

    /// <summary>The overloads of a function, by its name in any case.</summary>
    public abstract IReadOnlyList<EngineFunction> FindFunctions(string name);
}
