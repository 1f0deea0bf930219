using System.Text;
using System.Text.Json.Serialization.Metadata;
using TypedTap.Adql;

namespace TypedTap.Metadata.Json;

/// <summary>
/// What a value of a model looks like in JSON: a scalar, a list or an object. Made once of the serializer's metadata, because asking these
/// for every value costs more than reading it.
/// </summary>
internal sealed class JsonValueShape
{
    private JsonValueShape(Type type) => Type = type;

    /// <summary>The type of the value, without <see cref="Nullable{T}"/>.</summary>
    public Type Type { get; }

    /// <summary>What the elements of a list look like; null for anything else.</summary>
    public JsonValueShape? Element { get; private set; }

    /// <summary>The members of an object in the order in which they are written; null for anything else.</summary>
    public JsonMemberShape[]? Members { get; private set; }

    /// <summary>The shape of a document.</summary>
    public static JsonValueShape Of(JsonTypeInfo root) => Make(root.Type, root, []);

    private static JsonValueShape Make(Type type, JsonTypeInfo root, Dictionary<Type, JsonValueShape> made)
    {
        if (made.TryGetValue(type, out var known))
            return known;
        var shape = new JsonValueShape(type);
        made.Add(type, shape);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
            shape.Element = Make(type.GenericTypeArguments[0], root, made);
        else if (JsonScalar.Expectation(type) is null)
            shape.Members = [.. JsonMembers.Of(root.Options.GetTypeInfo(type)).Select(property => Member(type, property, root, made))];
        return shape;
    }

    private static JsonMemberShape Member(Type owner, JsonPropertyInfo property, JsonTypeInfo root, Dictionary<Type, JsonValueShape> made)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return new JsonMemberShape(
            property.Name,
            Encoding.UTF8.GetBytes(property.Name),
            Make(type, root, made),
            property.IsRequired,
            !property.IsRequired && (type != property.PropertyType || !type.IsValueType),
            JsonRules.Of(owner, property.Name));
    }
}
