using TypedTap.Http;

namespace TypedTap.DataLink.Checks;

/// <summary>A value on its way to a parameter: what is known of both, and how a refusal is told.</summary>
/// <param name="Descriptor">The service.</param>
/// <param name="Parameter">The parameter.</param>
/// <param name="Value">The value as it was given.</param>
internal sealed record ParameterCheck(ServiceDescriptor Descriptor, ServiceParameter Parameter, ServiceValue Value)
{
    /// <summary>Writes a value as the parameter wants it.</summary>
    /// <exception cref="ServiceParameterException">It does not fit.</exception>
    public static string Write(ServiceDescriptor descriptor, ServiceParameter parameter, ServiceValue value)
    {
        var check = new ParameterCheck(descriptor, parameter, value);
        var text = ParameterShape.IsNumeric(parameter.Param) ? NumericParameter.Write(check) : TextParameter.Write(check);
        OptionCheck.Require(check, text);
        return text;
    }

    /// <summary>The exception for a value that does not fit.</summary>
    /// <param name="problem">What is wrong, the end of a sentence about the value.</param>
    /// <param name="cure">What to do.</param>
    /// <param name="limit">What the descriptor says.</param>
    public ServiceParameterException Refused(string problem, string cure, string? limit = null) => new(
        Parameter.Name,
        ServerText.Clean(Value.ToString(), 300),
        limit,
        $"{Parameter.Name} of {Descriptor} cannot be {ServerText.Clean(Value.ToString(), 300)}: {problem}. {cure}");
}
