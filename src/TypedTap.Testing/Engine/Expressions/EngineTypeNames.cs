using TypedTap.Testing.Engine.Values;

namespace TypedTap.Testing.Engine.Expressions;

/// <summary>Types as messages name them.</summary>
internal static class EngineTypeNames
{
    public static string Of(EngineType type) => type.Kind switch
    {
        EngineKind.Null => "NULL",
        EngineKind.Boolean => "a truth value",
        EngineKind.Integer => $"a whole number ({type.Datatype})",
        EngineKind.Number => $"a number ({type.Datatype})",
        EngineKind.Text => "text",
        EngineKind.Timestamp => "a time",
        EngineKind.Shape => "a shape on the sky",
        _ => $"an array of {type.Datatype}",
    };
}
