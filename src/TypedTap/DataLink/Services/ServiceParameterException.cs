namespace TypedTap.DataLink;

/// <summary>A value does not fit the parameter of a service. Nothing has been sent.</summary>
public sealed class ServiceParameterException : ArgumentException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="parameter">The service's parameter.</param>
    /// <param name="value">The value, for people; null when there is none.</param>
    /// <param name="limit">What the service wants, as its descriptor has it; null when it says nothing.</param>
    /// <param name="message">Which parameter of what, what is wrong, and the cure.</param>
    public ServiceParameterException(string parameter, string? value, string? limit, string message)
        : base(message)
    {
        Parameter = parameter;
        Value = value;
        Limit = limit;
    }

    /// <summary>The service's parameter.</summary>
    public string Parameter { get; }

    /// <summary>The value, for people; null when there is none.</summary>
    public string? Value { get; }

    /// <summary>What the service wants, as its descriptor has it; null when it says nothing.</summary>
    public string? Limit { get; }
}
