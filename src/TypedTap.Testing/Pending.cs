using TypedTap.Adql;
using TypedTap.Adql.Syntax;
using TypedTap.Metadata;
using TypedTap.Testing.Engine;
using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing
{
    /// <summary>Pending.</summary>
    public sealed class EmbeddedDatabase
    {
        internal TapSnapshot Describe() => new() { FormatVersion = 1, Service = new TapServiceInfo { Name = "embedded", Title = "x" }, Schemas = ValueList<TapSchemaInfo>.Empty };
        internal EngineDatabase ToEngine(IReadOnlyList<(string Name, EngineTable Table)> uploads) => throw new NotSupportedException();
        internal IAdqlSchema SchemaWith(IReadOnlyList<(string Name, EngineTable Table)> uploads) => throw new NotSupportedException();
    }
}

namespace TypedTap.Testing.Tables
{
    internal sealed record TableLimits(long MaxRows, long MaxBytes);
    internal static class VoTableTables
    {
        public static Task<EngineTable> ReadAsync(Stream stream, TableLimits limits, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}

namespace TypedTap.Testing.Engine
{
    internal static class AdqlEngine
    {
        public static EngineResult Execute(AdqlQuery query, EngineDatabase database, long? maxRows, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}

namespace TypedTap.Testing.Formats
{
    internal sealed record ResultDescriptor(string Id, string AccessUrl, string StandardId, string Parameter, string Column);
    internal sealed record ResultHeader(string Query, long? MaxRec) { public IReadOnlyList<ResultDescriptor> Descriptors { get; init; } = []; }
    internal sealed class ResultFormat(string type)
    {
        public string ContentType => type;
        public Task WriteAsync(EngineResult result, ResultHeader header, Stream stream, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
    internal static class ResultFormats
    {
        public static bool TryFind(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ResultFormat? format)
        {
            format = text?.Split(';')[0] switch { "votable" or "votable/td" or "votable/b" or "votable/b2" or "application/x-votable+xml" => new("application/x-votable+xml"), "csv" or "text/csv" => new("text/csv"), "tsv" or "text/tab-separated-values" => new("text/tab-separated-values"), _ => null };
            return format is not null;
        }
    }
    internal static class ErrorDocument
    {
        public static byte[] Of(string message) => ScriptedTableWriter.Error(message);
    }
}
