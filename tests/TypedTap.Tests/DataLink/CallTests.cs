using System.Globalization;
using System.Text;
using TypedTap.DataLink;
using TypedTap.Sky;

namespace TypedTap.Tests.DataLink;

/// <summary>Calls of services: values as DALI writes them, and what does not fit refused before anything is sent.</summary>
public sealed class CallTests
{
    private const string Limits = "<VALUES><MIN value=\"3e-7\"/><MAX value=\"8e-7\"/></VALUES>";

    private static readonly ServiceDescriptor Cube = Descriptor(
        LinkText.Input("ID", value: "ivo://x/a?b c"),
        LinkText.Input(
            "CIRCLE", "double", "3", more: "unit=\"deg\" xtype=\"circle\"", values: "<VALUES><MAX value=\"10 -20 0.5\"/></VALUES>"),
        LinkText.Input(
            "POLYGON", "double", "*", more: "unit=\"deg\" xtype=\"polygon\"",
            values: "<VALUES><MAX value=\"9.7 -20.3 10.3 -20.3 10.3 -19.7 9.7 -19.7\"/></VALUES>"),
        LinkText.Input("POS"),
        LinkText.Input("BAND", "double", "2", more: "unit=\"m\" xtype=\"interval\"", values: Limits),
        LinkText.Input(
            "TIME", "double", "2", more: "unit=\"d\" xtype=\"interval\"",
            values: "<VALUES><MIN value=\"58000\"/><MAX value=\"58001\"/></VALUES>"),
        LinkText.Input("POL", values: "<VALUES><OPTION value=\"I\"/><OPTION value=\"Q\"/></VALUES>"),
        LinkText.Input("SCALE", "int", null, values: "<VALUES><MIN value=\"2\"/><MAX value=\"32\" inclusive=\"no\"/></VALUES>"),
        LinkText.Input("SMALL", "unsignedByte", null),
        LinkText.Input("WHEN", more: "xtype=\"timestamp\""),
        LinkText.Input("FLAG", "boolean", null),
        LinkText.Input("ANGLE", "float", null, more: "unit=\"arcsec\""),
        LinkText.Input("LONG", "long", null),
        LinkText.Input("WHERE", "double", "2", more: "xtype=\"point\" unit=\"deg\""));

    public static TheoryData<string, ServiceValue, string> Written { get; } = new()
    {
        { "CIRCLE", SkyCircle.FromDegrees(10.1, -20, 0.01), "10.1 -20 0.01" },
        { "circle", "10.1  -20 0.01", "10.1 -20 0.01" },
        { "POLYGON", SkyPolygon.FromDegrees(10, -20, 10.1, -20, 10.1, -19.9), "10 -20 10.1 -20 10.1 -19.9" },
        { "POS", SkyCircle.FromDegrees(10, -20, 0.25), "CIRCLE 10 -20 0.25" },
        { "POS", SkyPolygon.FromDegrees(10, -20, 10.1, -20, 10.1, -19.9), "POLYGON 10 -20 10.1 -20 10.1 -19.9" },
        { "POS", new SkyRange(new(9, 11), new(double.NegativeInfinity, -19)), "RANGE 9 11 -Inf -19" },
        { "POS", "Circle 10 -20 0.25", "Circle 10 -20 0.25" },
        { "BAND", new Interval<double>(1e-7, 4e-7), "1E-07 4E-07" },
        { "BAND", new Interval<double>(double.NegativeInfinity, 4e-7), "-Inf 4E-07" },
        { "BAND", ServiceValue.Of(500, 600).In("nm"), "5E-07 6E-07" },
        { "BAND", ServiceValue.Of(5e-7), "5E-07 5E-07" },
        { "BAND", "4e-7 +Inf", "4e-7 +Inf" },
        { "TIME", new Interval<DateTime>(
            new(2017, 9, 4, 0, 0, 0, DateTimeKind.Utc), new(2017, 9, 4, 12, 0, 0, DateTimeKind.Utc)), "58000 58000.5" },
        { "TIME", new DateTime(2017, 9, 4, 6, 0, 0, DateTimeKind.Utc), "58000.25 58000.25" },
        { "POL", "Q", "Q" },
        { "SCALE", 2, "2" },
        { "SMALL", 255, "255" },
        { "WHEN", new DateTime(2017, 9, 4, 6, 0, 0, 250, DateTimeKind.Utc), "2017-09-04T06:00:00.25" },
        { "FLAG", true, "true" },
        { "FLAG", "0", "0" },
        { "ANGLE", Angle.Arcminutes(2), "120" },
        { "LONG", 9007199254740993L, "9007199254740993" },
        { "WHERE", new SkyPoint(10, -20), "10 -20" },
    };

    public static TheoryData<string, ServiceValue, string> Refused { get; } = new()
    {
        { "CIRCLE", SkyCircle.FromDegrees(20, -20, 0.01), "it has nothing in common with the data, which lies within circle 10 -20 0.5" },
        { "CIRCLE", "10 -95 1", "it is no circle" },
        { "CIRCLE", "10 -20", "it is 2 numbers, and the parameter is a double[3]" },
        { "CIRCLE", "ten -20 1", "the parameter takes numbers" },
        { "CIRCLE", SkyPolygon.FromDegrees(10, -20, 10.1, -20, 10.1, -19.9), "it is a polygon, and the parameter a circle" },
        { "CIRCLE", true, "the parameter takes numbers" },
        { "POLYGON", "10 -20 10.1 -20", "it is no polygon" },
        { "POLYGON", SkyPolygon.FromDegrees(50, 20, 51, 20, 51, 21), "which lies within polygon 9.7" },
        { "POS", SkyCircle.FromDegrees(20, -20, 0.01), "which lies within polygon 9.7" },
        { "POS", "CIRCLE 200 20 1", "which lies within polygon 9.7" },
        { "POS", "CIRCLE 10 -20", "its numbers are not those of the shape" },
        { "BAND", new Interval<double>(9e-7, 1e-6), "it has nothing in common with the data, which lies within 3E-07 to 8E-07 m" },
        { "BAND", new Interval<double>(6e-7, 5e-7), "6E-07 is larger than 5E-07" },
        { "BAND", ServiceValue.Of(500, 600).In("s"), "the parameter is in 'm', to which 's' does not convert" },
        { "BAND", ServiceValue.Of(500, 600).In("furlong"), "'furlong' is no unit that is known" },
        { "BAND", ServiceValue.Of(1, 2, 3), "it is 3 numbers" },
        { "BAND", ServiceValue.Of(double.NaN, 1), "NaN is no value" },
        { "TIME", new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc), "which lies within 58000 to 58001 d" },
        { "POL", "V", "the service takes 'I', 'Q'" },
        { "SCALE", 1, "1 is smaller than the service takes, which is 2 to 32" },
        { "SCALE", 32, "32 is larger than the service takes" },
        { "SCALE", 2.5, "2.5 is not whole" },
        { "SCALE", double.PositiveInfinity, "+Inf is no value" },
        { "SMALL", 256, "256 is beyond what unsignedByte holds" },
        { "FLAG", "maybe", "the parameter is true or false" },
        { "ANGLE", new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc), "not a time in days" },
        { "WHERE", SkyCircle.FromDegrees(10, -20, 0.1), "it is a circle, and the parameter a point" },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void Values_are_written_as_the_parameter_wants_them(string name, ServiceValue value, string expected)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
            var call = Cube.Call().With(name, value);
            Assert.Equal(expected, call.Fields.Single(field => field.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_does_not_fit_is_refused_with_parameter_value_limit_and_cure(string name, ServiceValue value, string reason)
    {
        var failure = Assert.Throws<ServiceParameterException>(() => Cube.Call().With(name, value));
        Assert.Equal(name, failure.Parameter);
        Assert.StartsWith(
            $"{name} of procsvc (ivo://ivoa.net/std/SODA#sync-1.0) at https://archive.example.org/soda/sync cannot be {value}: ",
            failure.Message, StringComparison.Ordinal);
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.Matches(@"\. [A-Z][^.]+.*[.?]$", failure.Message);
    }

    [Theory]
    [InlineData(0, 500, "THz", 5.99584916E-07)]
    [InlineData(1, 3, "eV", 4.13280661444e-7)]
    public void Bands_may_be_given_as_frequencies_and_energies(double lower, double upper, string unit, double shortest)
    {
        var text = Cube.Call().With("BAND", ServiceValue.Of(new Interval<double>(Math.Max(lower, 1e-3), upper)).In(unit)).Fields[^1].Value;
        Assert.Equal(shortest, double.Parse(text.Split(' ')[0], CultureInfo.InvariantCulture), 1e-16);
    }

    [Fact]
    public void A_call_has_the_descriptors_own_values_and_never_changes()
    {
        var call = Cube.Call();
        var other = call.With("scale", 4).With("POL", "I", "Q").WithExtra("RUNID", "r&1").With("SCALE", 8);
        Assert.Equal([new("ID", "ivo://x/a?b c")], call.Fields);
        Assert.Equal(
            "https://archive.example.org/soda/sync?ID=ivo%3A%2F%2Fx%2Fa%3Fb%20c&POL=I&POL=Q&RUNID=r%261&SCALE=8",
            other.ToUrl().AbsoluteUri);
        Assert.Equal(
            "https://archive.example.org/soda/sync?ID=ivo%3A%2F%2Fx%2Fa%3Fb%20c&RUNID=r%261&SCALE=8",
            other.With("POL").ToUrl().AbsoluteUri);
    }

    [Fact]
    public void Names_that_the_service_does_not_have_are_refused_with_the_nearest_one()
    {
        var failure = Assert.Throws<ServiceParameterException>(() => Cube.Call().With("CIRCEL", SkyCircle.FromDegrees(10, -20, 0.1)));
        Assert.Contains("did you mean 'CIRCLE'?", failure.Message, StringComparison.Ordinal);
        Assert.Contains(
            "WithExtra", Assert.Throws<ServiceParameterException>(() => Cube.Call().With("RUNID", "x")).Message, StringComparison.Ordinal);
        Assert.Contains(
            "With, which checks it", Assert.Throws<ArgumentException>(() => Cube.Call().WithExtra("scale", "4")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inputs_that_refer_to_a_column_take_the_value_of_the_row()
    {
        var document = await DataLinkReader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(LinkText.Document(
            ["ID=a|service_def=s|semantics=#proc|eso_category=BIAS", "ID=b|service_def=s|semantics=#proc"],
            services: LinkText.Service(
                "s", "", LinkText.Input("ID", more: "ref=\"f_ID\"") + LinkText.Input("cat", more: "ref=\"f_eso_category\"")
                    + LinkText.Input("fly", "boolean", null, "true"))))));

        var call = document.Rows[0].Service!.Call(document.Rows[0]);
        Assert.Equal("https://archive.example.org/soda/sync?ID=a&cat=BIAS&fly=true", call.ToUrl().AbsoluteUri);
        var incomplete = document.Rows[1].Service!.Call(document.Rows[1]);
        Assert.Equal(["cat"], incomplete.Missing().Select(input => input.Name));
        var failure = Assert.Throws<ServiceParameterException>(incomplete.ToUrl);
        Assert.Contains("it takes that of the column with the ID 'f_eso_category'", failure.Message, StringComparison.Ordinal);
        Assert.Equal("https://archive.example.org/soda/sync?ID=b&fly=true&cat=DARK", incomplete.With("cat", "DARK").ToUrl().AbsoluteUri);
    }

    [Theory]
    [InlineData("$baseUrl$/api")]
    [InlineData("irsadev.ipac.caltech.edu/SIA")]
    [InlineData("")]
    public void A_descriptor_without_a_URL_says_so_when_it_is_called(string url)
    {
        var service = new ServiceDescriptor { AccessUrlText = url };
        Assert.Contains(
            $"its accessURL is '{url}'", Assert.Throws<InvalidOperationException>(() => service.Call().ToUrl()).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nan", "nan", "5", "5")]
    [InlineData("", "", "5", "5")]
    [InlineData("9", "1", "5", "5")]
    [InlineData("low", "high", "5", "5")]
    public void Limits_that_are_none_refuse_nothing(string min, string max, string value, string expected)
    {
        var service = Descriptor(
            LinkText.Input("N", "double", null, values: $"<VALUES><MIN value=\"{min}\"/><MAX value=\"{max}\"/></VALUES>"));
        Assert.Equal(expected, service.Call().With("N", value).Fields[0].Value);
    }

    [Fact]
    public void A_shape_that_touches_the_rounded_edge_of_the_data_is_not_refused()
    {
        var call = Cube.Call().With("CIRCLE", SkyCircle.FromDegrees(10, -19.4, 0.1));
        Assert.Equal("10 -19.4 0.1", call.Fields[^1].Value);
        Assert.Throws<ServiceParameterException>(() => Cube.Call().With("CIRCLE", SkyCircle.FromDegrees(10, -19.3, 0.1)));
    }

    private static ServiceDescriptor Descriptor(params string[] inputs)
    {
        var text = "<VOTABLE>" + LinkText.Service("procsvc", LinkText.Sync, string.Concat(inputs)) + "</VOTABLE>";
        return DataLinkReader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text))).GetAwaiter().GetResult().Services.Single();
    }
}
