using TypedTap.Adql.Syntax;

namespace TypedTap.Adql;

/// <summary>Text for debuggers, logs and messages: where the writer throws, it says why instead.</summary>
internal static class AdqlNodeText
{
    public static string Of(AdqlNode node)
    {
        var reason = TryWrite(node, AdqlVersion.V2_1, out var text);
        if (reason is null)
            return text;

        // A function of 2.0 may have a name that 2.1 reserves.
        return TryWrite(node, AdqlVersion.V2_0, out text) is null ? text : $"{node.GetType().Name} (cannot be written: {reason})";
    }

    /// <summary>Null, or why the node cannot be written.</summary>
    private static string? TryWrite(AdqlNode node, AdqlVersion version, out string text)
    {
        text = "";
        try
        {
            text = AdqlWriter.Write(node, AdqlLayout.OneLine, version);
            return null;
        }
        catch (ArgumentException exception)
        {
            return Reason(exception.Message, $"This {node.GetType().Name} cannot be written: ");
        }
        catch (InsufficientExecutionStackException)
        {
            return "it is nested too deep.";
        }
    }

    // The framework puts the parameter's name after the message, on .NET Framework on a line of its own.
    private static string Reason(string message, string prefix)
    {
        var start = message.StartsWith(prefix, StringComparison.Ordinal) ? prefix.Length : 0;
        var end = message.IndexOf(" (Parameter '", StringComparison.Ordinal);
        if (end < 0)
            end = message.IndexOfAny(['\r', '\n']);
        return message.Substring(start, (end < 0 ? message.Length : end) - start);
    }
}
