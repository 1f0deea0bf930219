using System.Reflection;
using System.Text.RegularExpressions;
using TypedTap.Querying.Members;
using TypedTap.Sky;

namespace TypedTap.Tests.Linq.Expressions;

/// <summary>The table of translatable members names members that there are.</summary>
public sealed class MemberTableTests
{
    public static TheoryData<string> Ids => [.. TranslatableMembers.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_id_is_one_of_a_member(string id)
    {
        var signature = Regex.Match(
            id, @"^(?<kind>[PM]):(?<type>[\w.`]+)\.(?<name>#?\w+)(``(?<arity>\d+))?(\((?<parameters>.*)\))?$", RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1));
        Assert.True(signature.Success, id);
        var type = Find(signature.Groups["type"].Value);
        Assert.NotNull(type);
        var name = signature.Groups["name"].Value;
        if (signature.Groups["kind"].Value == "P")
        {
            Assert.NotNull(type.GetProperty(name));
            return;
        }

        Assert.Contains(
            type.GetMethods().Concat<MethodBase>(type.GetConstructors()),
            method => method.Name.Replace('.', '#') == name && IdOf(type, method) == id);
    }

    private static string IdOf(Type type, MethodBase method)
    {
        var arity = method.IsGenericMethod ? "``" + method.GetGenericArguments().Length : "";
        var parameters = method.GetParameters().Select(parameter => NameOf(parameter.ParameterType)).ToList();
        return $"M:{type.FullName}.{method.Name.Replace('.', '#')}{arity}{(parameters.Count == 0 ? "" : $"({string.Join(",", parameters)})")}";
    }

    private static string NameOf(Type type) => type.IsGenericMethodParameter ? "``" + type.GenericParameterPosition
        : type.IsGenericTypeParameter ? "`" + type.GenericParameterPosition
        : type.IsArray ? NameOf(type.GetElementType()!) + "[]"
        : type.IsGenericType
            ? $"{type.GetGenericTypeDefinition().FullName!.Split('`')[0]}{{{string.Join(",", type.GetGenericArguments().Select(NameOf))}}}"
            : type.FullName!;

    private static Type? Find(string name) =>
        new[] { typeof(object).Assembly, typeof(Enumerable).Assembly, typeof(MemoryExtensions).Assembly, typeof(Angle).Assembly }
            .Select(assembly => assembly.GetType(name)).FirstOrDefault(type => type is not null);
}
