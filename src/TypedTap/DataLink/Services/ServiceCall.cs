using TypedTap.Adql;
using TypedTap.DataLink.Checks;
using TypedTap.Http;
using TypedTap.Tap;

namespace TypedTap.DataLink;

/// <summary>
/// A call of a described service with some of its parameters set. It never changes: <see cref="With(string, ServiceValue[])"/> gives
/// another one. Values are checked against the descriptor when they are set, and nothing is sent before
/// <see cref="DataLinkClient.CallAsync"/>.
/// </summary>
public sealed class ServiceCall
{
    private readonly ValueList<KeyValuePair<string, string>> _fields;

    private ServiceCall(ServiceDescriptor descriptor, ValueList<KeyValuePair<string, string>> fields)
    {
        Descriptor = descriptor;
        _fields = fields;
    }

    /// <summary>The service.</summary>
    public ServiceDescriptor Descriptor { get; }

    /// <summary>The parameters that are set, as they are sent.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields => _fields;

    /// <summary>Sets a parameter; one that was set before is replaced.</summary>
    /// <param name="name">A parameter of the descriptor, in any case.</param>
    /// <param name="values">Its value; several for a parameter that is sent several times, such as POL. None: it is not sent.</param>
    /// <exception cref="ServiceParameterException">There is no such parameter, or a value does not fit it.</exception>
    public ServiceCall With(string name, params ServiceValue[] values)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(values);
        var input = Descriptor.FindInput(name) ?? throw Unknown(name);
        return Replace(input.Name, values.Select(value => ParameterCheck.Write(Descriptor, input, value)));
    }

    /// <summary>
    /// Sets a parameter that the descriptor does not have, such as RESPONSEFORMAT or RUNID; it is sent as it is.
    /// </summary>
    /// <exception cref="ArgumentException">The descriptor has it: then it is to be checked.</exception>
    public ServiceCall WithExtra(string name, string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(value);
        return Descriptor.FindInput(name) is null
            ? Replace(name, [value])
            : throw new ArgumentException($"{Descriptor} has a parameter {name}: set it with With, which checks it.", nameof(name));
    }

    /// <summary>The parameters that are missing: those that take the value of a row, and the identifier.</summary>
    public IEnumerable<ServiceParameter> Missing() =>
        Descriptor.Inputs.Where(
            input => input.IsRequired && !_fields.Any(field => field.Key.Equals(input.Name, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The call as one URL.</summary>
    /// <exception cref="ServiceParameterException">A parameter is missing.</exception>
    /// <exception cref="InvalidOperationException">The descriptor has no URL that can be asked.</exception>
    public Uri ToUrl() => LinkUrl.WithQuery(Target(), _fields);

    /// <summary>The URL, without the secrets that the service may have put into it.</summary>
    public override string ToString() =>
        $"{Descriptor}: {string.Join('&', _fields.Select(field => SecretText.Hide($"{field.Key}={ServerText.Clean(field.Value, 200)}")))}";

    internal static ServiceCall Of(ServiceDescriptor descriptor, Func<string, string?> cell)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var input in descriptor.Inputs)
        {
            // The service's own values are not judged: it knows best.
            var value = input.Ref is { } reference ? cell(reference) ?? input.FixedValue : input.FixedValue;
            if (value is not null)
                fields.Add(new(input.Name, value));
        }

        return new ServiceCall(descriptor, [.. fields]);
    }

    /// <summary>Where it is sent, when nothing is missing.</summary>
    internal Uri Target()
    {
        if (Missing().FirstOrDefault() is { } missing)
        {
            throw new ServiceParameterException(
                missing.Name,
                null,
                null,
                $"{missing.Name} of {Descriptor} has no value: "
                + (missing.Ref is null
                    ? "set it with With."
                    : $"it takes that of the column with the ID '{missing.Ref}', so make the call for a row that has it, or set it with With."));
        }

        return Descriptor.AccessUrl ?? throw new InvalidOperationException(
            $"The service has no URL that can be asked: its accessURL is '{SecretText.Hide(ServerText.Clean(Descriptor.AccessUrlText, 200))}', and a http(s) URL is wanted. Tell the service's help desk.");
    }

    private ServiceCall Replace(string name, IEnumerable<string> values)
    {
        var kept = _fields.Where(field => !field.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
        return new ServiceCall(Descriptor, [.. kept, .. values.Select(value => new KeyValuePair<string, string>(name, value))]);
    }

    private ServiceParameterException Unknown(string name)
    {
        var names = Descriptor.Inputs.Select(static input => input.Name).ToList();
        var cure = NearestName.Find(name, names) is { } nearest
            ? $"did you mean '{nearest}'?"
            : names.Count == 0 ? "it has none."
            : $"it has {string.Join(", ", names)}. What is no part of the descriptor goes with WithExtra.";
        return new ServiceParameterException(name, null, string.Join(", ", names), $"{Descriptor} has no parameter {name}: {cure}");
    }
}
