namespace TypedTap.Testing.Hosting;

/// <summary>What options can't be together.</summary>
internal static class ServiceRules
{
    /// <exception cref="ArgumentException">They contradict each other.</exception>
    public static EmbeddedTapServiceOptions Check(EmbeddedTapServiceOptions options, bool inProcess)
    {
        if (options.Accepts != LoginSchemes.None && options.Accounts is null)
            throw new ArgumentException("Schemes are accepted, but there are no Accounts to know anybody by.", nameof(options));
        if (options.LoginRequired && options.Accepts == LoginSchemes.None)
        {
            throw new ArgumentException(
                "A login is required, but no scheme is accepted: nobody could use the service. Set Accepts.", nameof(options));
        }

        var secure = options.Https || options.Certificate is not null;
        if (inProcess && (secure || options.WithFaults))
            throw new ArgumentException("Https, Certificate and WithFaults need a socket: use StartAsync.", nameof(options));
        if (options.ClientCertificates != ClientCertificateMode.None && (!secure || options.WithFaults))
            throw new ArgumentException("Client certificates need https without a fault proxy, which would show its own.", nameof(options));
        if (options.WithFaults && options.Certificate is not null)
        {
            throw new ArgumentException(
                "The fault proxy has a certificate of its own: leave Certificate out, and set Https.", nameof(options));
        }

        return options;
    }
}
